-- Rows lie in the order of unit and day: what belongs together is read, exported and archived together, and new rows go
-- to the end of a unit's present month instead of to a random page. The id stays unique over all units.
-- A new table in the old one's place: there is no moment without a primary key, which clusters do not allow.
CREATE TABLE response_by_unit (
    unit                  VARCHAR(40)   NOT NULL,
    counted_on            DATE          NOT NULL,
    id                    BINARY(16)    NOT NULL,
    service               VARCHAR(40)   NOT NULL,
    point                 CHAR(6)       NULL,
    channel               VARCHAR(10)   NOT NULL,
    questionnaire         VARCHAR(40)   NOT NULL,
    questionnaire_version INT           NOT NULL,
    submitted_at          DATETIME(3)   NOT NULL,
    received_at           DATETIME(3)   NOT NULL,
    wrong_clock           BOOLEAN       NOT NULL,
    answers               VARCHAR(100)  NOT NULL,
    sex                   VARCHAR(20)   NULL,
    age                   VARCHAR(20)   NULL,
    education             VARCHAR(20)   NULL,
    occupation            VARCHAR(20)   NULL,
    disability            VARCHAR(20)   NULL,
    digest                BINARY(32)    NOT NULL,
    PRIMARY KEY (unit, counted_on, id)
);

CREATE UNIQUE INDEX response_id ON response_by_unit (id);

INSERT INTO response_by_unit (unit, counted_on, id, service, point, channel, questionnaire, questionnaire_version,
    submitted_at, received_at, wrong_clock, answers, sex, age, education, occupation, disability, digest)
SELECT unit, counted_on, id, service, point, channel, questionnaire, questionnaire_version,
    submitted_at, received_at, wrong_clock, answers, sex, age, education, occupation, disability, digest
FROM response;

-- Saran is kept for a shorter time than answers, so it is removed without touching them.
CREATE TABLE suggestion (
    response   BINARY(16)    NOT NULL,
    unit       VARCHAR(40)   NOT NULL,
    counted_on DATE          NOT NULL,
    content    VARCHAR(2000) NOT NULL,
    PRIMARY KEY (unit, counted_on, response)
);

INSERT INTO suggestion (response, unit, counted_on, content)
SELECT id, unit, counted_on, suggestion FROM response WHERE suggestion IS NOT NULL;

DROP TABLE response;
ALTER TABLE response_by_unit RENAME TO response;

-- A response is corrected by excluding it from every figure, with a reason; nothing is ever deleted for its content.
-- The one with no `lifted_at` is in force; the others tell what was once.
CREATE TABLE exclusion (
    response    BINARY(16)   NOT NULL,
    number      INT          NOT NULL,
    unit        VARCHAR(40)  NOT NULL,
    reason      VARCHAR(500) NOT NULL,
    excluded_by VARCHAR(40)  NOT NULL,
    excluded_at DATETIME(3)  NOT NULL,
    lifted_by   VARCHAR(40)  NULL,
    lifted_at   DATETIME(3)  NULL,
    PRIMARY KEY (response, number)
);

CREATE INDEX exclusion_by_unit ON exclusion (unit);

-- Responses whose rows went into an archive file: the same id is still the same response.
CREATE TABLE archived_response (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    unit       VARCHAR(40) NOT NULL,
    counted_on DATE        NOT NULL,
    digest     BINARY(32)  NOT NULL
);

ALTER TABLE unit ADD COLUMN retention_years INT NOT NULL DEFAULT 5;
ALTER TABLE unit ADD COLUMN suggestion_retention_years INT NOT NULL DEFAULT 2;

-- What recaps read: what the responses of a unit, month, service and questionnaire come to. `counts` is JSON, item to
-- value to number: the questions (values 1..4, `-` for RTMK), the respondent fields, `response`, `wrong-clock`,
-- `excluded`. `responses` repeats the number of responses for lists.
-- A figure is the sum over the lanes. A writer takes a lane that nobody else holds, so that no two ever wait for the
-- same row; lane -1 holds what archived responses come to, all others together always equal a recount of the rows.
-- The first start after this script counts all rows anew.
DROP TABLE tally;

CREATE TABLE tally (
    unit                  VARCHAR(40) NOT NULL,
    counted_in            DATE        NOT NULL,
    lane                  INT         NOT NULL,
    service               VARCHAR(40) NOT NULL,
    questionnaire         VARCHAR(40) NOT NULL,
    questionnaire_version INT         NOT NULL,
    responses             BIGINT      NOT NULL,
    counts                LONGTEXT    NOT NULL,
    PRIMARY KEY (unit, counted_in, lane, service, questionnaire, questionnaire_version)
);

-- Who holds a lane's row for the length of a transaction writes in that lane.
CREATE TABLE tally_lane (
    lane INT NOT NULL PRIMARY KEY
);

INSERT INTO tally_lane (lane)
VALUES (-1), (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
