-- What staff did with a saran. A row is there only while its saran is, and goes in the same transaction: what is unread is
-- the number of saran less the number of rows with a `read_at`. `note` is what staff answered, or did about it.
CREATE TABLE suggestion_handling (
    unit       VARCHAR(40)   NOT NULL,
    counted_on DATE          NOT NULL,
    response   BINARY(16)    NOT NULL,
    read_at    DATETIME      NULL,
    read_by    VARCHAR(100)  NULL,
    category   VARCHAR(20)   NULL,
    note       VARCHAR(1000) NULL,
    note_at    DATETIME      NULL,
    note_by    VARCHAR(100)  NULL,
    PRIMARY KEY (unit, counted_on, response)
);

-- As long as the name of an actor may be: an account's, or an account's with that of its token.
ALTER TABLE exclusion MODIFY excluded_by VARCHAR(100) NOT NULL;
ALTER TABLE exclusion MODIFY lifted_by VARCHAR(100) NULL;
