-- What a unit means to do about an unsur of a period that was made final (rencana tindak lanjut), and what became of it. Nothing is deleted:
-- what is not done after all is DROPPED, with a reason in `outcome`. `due` is a period, such as 2022-TW1.
CREATE TABLE follow_up (
    id      CHAR(36)     NOT NULL PRIMARY KEY,
    unit    VARCHAR(40)  NOT NULL,
    period  VARCHAR(10)  NOT NULL,
    unsur   VARCHAR(40)  NOT NULL,
    action  VARCHAR(500) NOT NULL,
    due     VARCHAR(10)  NOT NULL,
    person  VARCHAR(200) NOT NULL,
    state   VARCHAR(10)  NOT NULL,
    outcome VARCHAR(500) NULL,
    made_at DATETIME(3)  NOT NULL,
    FOREIGN KEY (unit) REFERENCES unit (code)
);

CREATE INDEX follow_up_by_period ON follow_up (unit, period, made_at);
