-- What staff and the program did. Entries are never changed or removed; each hash covers the entry and the hash before it.
CREATE TABLE audit_entry (
    number        BIGINT       NOT NULL PRIMARY KEY,
    happened_at   DATETIME     NOT NULL,
    actor         VARCHAR(100) NOT NULL,
    origin        VARCHAR(100) NULL,
    act           VARCHAR(40)  NOT NULL,
    unit          VARCHAR(40)  NULL,
    subject       VARCHAR(200) NOT NULL,
    before_values LONGTEXT     NULL,
    after_values  LONGTEXT     NULL,
    hash          CHAR(64)     NOT NULL
);

CREATE INDEX audit_entry_by_unit ON audit_entry (unit, number);

-- One row: whoever adds an entry holds it, so that numbers have no gap and the chain no fork.
CREATE TABLE audit_head (
    id     INT      NOT NULL PRIMARY KEY,
    number BIGINT   NOT NULL,
    hash   CHAR(64) NOT NULL
);

INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
