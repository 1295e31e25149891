-- One set of scripts for MySQL 8 and for H2 in MySQL mode.
-- Codes are checked and normalised by the program, so equality never depends on a collation.
-- All times are UTC; `counted_on` is the unit's own calendar day, on which a response counts.

CREATE TABLE unit (
    code          VARCHAR(40)  NOT NULL PRIMARY KEY,
    name          VARCHAR(200) NOT NULL,
    kabupaten     VARCHAR(200) NOT NULL,
    questionnaire VARCHAR(40)  NOT NULL,
    weighting     VARCHAR(20)  NOT NULL,
    method        VARCHAR(20)  NOT NULL,
    zone          VARCHAR(40)  NOT NULL,
    population    BIGINT       NULL,
    demo          BOOLEAN      NOT NULL
);

-- Every questionnaire a unit has used: late answers are still accepted under the one they were given for.
CREATE TABLE unit_questionnaire (
    unit          VARCHAR(40) NOT NULL,
    questionnaire VARCHAR(40) NOT NULL,
    PRIMARY KEY (unit, questionnaire),
    FOREIGN KEY (unit) REFERENCES unit (code)
);

CREATE TABLE service (
    unit     VARCHAR(40)  NOT NULL,
    code     VARCHAR(40)  NOT NULL,
    name     VARCHAR(200) NOT NULL,
    position INT          NOT NULL,
    active   BOOLEAN      NOT NULL,
    PRIMARY KEY (unit, code),
    FOREIGN KEY (unit) REFERENCES unit (code)
);

CREATE TABLE point (
    code      CHAR(6)      NOT NULL PRIMARY KEY,
    unit      VARCHAR(40)  NOT NULL,
    service   VARCHAR(40)  NULL,
    label     VARCHAR(200) NOT NULL,
    kind      VARCHAR(10)  NOT NULL,
    closed_at DATETIME(3)  NULL,
    FOREIGN KEY (unit) REFERENCES unit (code),
    FOREIGN KEY (unit, service) REFERENCES service (unit, code)
);

CREATE TABLE target (
    unit        VARCHAR(40)   NOT NULL,
    target_year INT           NOT NULL,
    target      DECIMAL(5, 2) NULL,
    realisasi   DECIMAL(5, 2) NULL,
    PRIMARY KEY (unit, target_year),
    FOREIGN KEY (unit) REFERENCES unit (code)
);

-- One row per response, never updated. `digest` is the SHA-256 of the content as it was sent:
-- the same id with the same digest is the same response, with another one a conflict.
CREATE TABLE response (
    id                    BINARY(16)    NOT NULL PRIMARY KEY,
    unit                  VARCHAR(40)   NOT NULL,
    service               VARCHAR(40)   NOT NULL,
    point                 CHAR(6)       NULL,
    channel               VARCHAR(10)   NOT NULL,
    questionnaire         VARCHAR(40)   NOT NULL,
    questionnaire_version INT           NOT NULL,
    submitted_at          DATETIME(3)   NOT NULL,
    received_at           DATETIME(3)   NOT NULL,
    counted_on             DATE          NOT NULL,
    wrong_clock           BOOLEAN       NOT NULL,
    answers               VARCHAR(100)  NOT NULL,
    sex                   VARCHAR(20)   NULL,
    age                   VARCHAR(20)   NULL,
    education             VARCHAR(20)   NULL,
    occupation            VARCHAR(20)   NULL,
    disability            VARCHAR(20)   NULL,
    suggestion            VARCHAR(2000) NULL,
    digest                BINARY(32)    NOT NULL
);

CREATE INDEX response_by_day ON response (unit, counted_on);

-- What recaps read: how many responses of a unit, day, service and questionnaire have this value of this item.
-- Items: the questions (values 1..4, `-` for RTMK), the respondent fields, `response` and `wrong-clock`.
CREATE TABLE tally (
    unit                  VARCHAR(40) NOT NULL,
    counted_on             DATE        NOT NULL,
    service               VARCHAR(40) NOT NULL,
    questionnaire         VARCHAR(40) NOT NULL,
    questionnaire_version INT         NOT NULL,
    item                  VARCHAR(20) NOT NULL,
    item_value            VARCHAR(20) NOT NULL,
    responses             BIGINT      NOT NULL,
    PRIMARY KEY (unit, counted_on, service, questionnaire, questionnaire_version, item, item_value)
);

CREATE TABLE account (
    name          VARCHAR(40)  NOT NULL PRIMARY KEY,
    password_hash VARCHAR(200) NOT NULL
);

-- Only the SHA-256 of a session's key is kept: who reads this table cannot become anybody.
CREATE TABLE login_session (
    key_hash   CHAR(64)    NOT NULL PRIMARY KEY,
    account    VARCHAR(40) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    seen_at    DATETIME(3) NOT NULL,
    FOREIGN KEY (account) REFERENCES account (name)
);
