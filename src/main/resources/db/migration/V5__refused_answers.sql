-- Answers that were refused to a tablet, handed over by it or taken out of its file, until staff take them in or set them
-- aside. `digest` is the SHA-256 of id and content, so that the same answer is kept once and another under its id beside it.
-- `content` is the body that was refused: removed once it is stored as a response, or older than the unit keeps saran.
-- `tablet` is null for one out of a file, `status` 0 for one that had only waited there.
CREATE TABLE refused_answer (
    digest       CHAR(64)    NOT NULL PRIMARY KEY,
    response_id  CHAR(36)    NOT NULL,
    point        CHAR(6)     NOT NULL,
    tablet       CHAR(36)    NULL,
    status       INT         NOT NULL,
    content      LONGTEXT    NULL,
    received_at  DATETIME(3) NOT NULL,
    set_aside_by VARCHAR(40) NULL,
    set_aside_at DATETIME(3) NULL,
    taken_by     VARCHAR(40) NULL,
    taken_at     DATETIME(3) NULL,
    FOREIGN KEY (point) REFERENCES point (code),
    FOREIGN KEY (tablet) REFERENCES tablet (id)
);
