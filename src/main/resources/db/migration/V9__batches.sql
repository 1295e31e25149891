-- What staff brought in together: sheets of paper typed one after the other, or the responses of a file. It tells what
-- belongs together on whichever server, so that it can be taken out of every figure together, and back in.
CREATE TABLE batch (
    id         CHAR(36)     NOT NULL PRIMARY KEY,
    unit       VARCHAR(40)  NOT NULL,
    channel    VARCHAR(10)  NOT NULL,
    file_name  VARCHAR(200) NULL,
    started_by VARCHAR(100) NOT NULL,
    started_at DATETIME(3)  NOT NULL,
    ended_at   DATETIME(3)  NULL,
    undone_at  DATETIME(3)  NULL,
    FOREIGN KEY (unit) REFERENCES unit (code)
);

CREATE INDEX batch_by_unit ON batch (unit, started_at);

-- `number` is the place in the batch, from 1. `exclusion` is the number of the exclusion by which the response was undone
-- here: readmitting it here lifts that one and no other. No foreign key to the response, whose row may go into an archive.
CREATE TABLE batch_response (
    batch     CHAR(36)   NOT NULL,
    number    INT        NOT NULL,
    response  BINARY(16) NOT NULL,
    exclusion INT        NULL,
    PRIMARY KEY (batch, number),
    FOREIGN KEY (batch) REFERENCES batch (id)
);

CREATE UNIQUE INDEX batch_response_once ON batch_response (response);

-- A file between its preview and somebody's yes, on whichever server that comes to. It goes then, or after a day.
CREATE TABLE import_file (
    id          CHAR(36)     NOT NULL PRIMARY KEY,
    unit        VARCHAR(40)  NOT NULL,
    name        VARCHAR(200) NOT NULL,
    fresh       BIGINT       NOT NULL,
    repeated    BIGINT       NOT NULL,
    uploaded_by VARCHAR(100) NOT NULL,
    uploaded_at DATETIME(3)  NOT NULL,
    FOREIGN KEY (unit) REFERENCES unit (code)
);

CREATE INDEX import_file_by_age ON import_file (uploaded_at);

-- In parts, since a server takes no statement of any length: MariaDB's limit is 16 MB unless it is set higher.
CREATE TABLE import_file_part (
    file    CHAR(36)   NOT NULL,
    number  INT        NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (file, number),
    FOREIGN KEY (file) REFERENCES import_file (id)
);
