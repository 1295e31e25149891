-- A workbook of all respondents of a period that somebody has asked for. Whichever server takes it raises `attempt` and tells by `beat_at`
-- that it is still at it; one that is silent for long has lost it to the next. It is ready once `made_at` is there, and given up where
-- `failure` says why. `total` and `done` are respondents.
CREATE TABLE olah_data (
    id       CHAR(36)     NOT NULL PRIMARY KEY,
    unit     VARCHAR(40)  NOT NULL,
    period   VARCHAR(10)  NOT NULL,
    service  VARCHAR(40)  NULL,
    address  VARCHAR(300) NOT NULL,
    asked_by VARCHAR(100) NOT NULL,
    asked_at DATETIME(3)  NOT NULL,
    attempt  INT          NOT NULL,
    beat_at  DATETIME(3)  NULL,
    total    BIGINT       NOT NULL,
    done     BIGINT       NOT NULL,
    edition  INT          NULL,
    made_at  DATETIME(3)  NULL,
    bytes    BIGINT       NOT NULL,
    failure  VARCHAR(20)  NULL,
    FOREIGN KEY (unit) REFERENCES unit (code)
);

CREATE INDEX olah_data_by_period ON olah_data (unit, period, asked_at);
CREATE INDEX olah_data_by_age ON olah_data (asked_at);

-- In parts, since a server takes no statement of any length. Each attempt has its own: one that was thought lost disturbs no other.
CREATE TABLE olah_data_part (
    file    CHAR(36)   NOT NULL,
    attempt INT        NOT NULL,
    number  INT        NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (file, attempt, number),
    FOREIGN KEY (file) REFERENCES olah_data (id)
);
