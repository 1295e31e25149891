-- What a unit reached in a past period after a recap that was printed elsewhere: its figures as they were printed, and what their check came to.
CREATE TABLE checked_recap (
    unit           VARCHAR(40)   NOT NULL,
    period         VARCHAR(10)   NOT NULL,
    printed        LONGTEXT      NOT NULL,
    ikm            DECIMAL(5, 2) NOT NULL,
    reckoned_low   DECIMAL(5, 2) NOT NULL,
    reckoned_high  DECIMAL(5, 2) NOT NULL,
    contradictions INT           NOT NULL,
    checked_at     DATETIME(3)   NOT NULL,
    checked_by     VARCHAR(100)  NOT NULL,
    PRIMARY KEY (unit, period)
);
