-- Which final periods of a unit anybody may see. What is shown is the last edition; taking the row away takes it back.
CREATE TABLE publication (
    unit         VARCHAR(40)  NOT NULL,
    period       VARCHAR(10)  NOT NULL,
    published_at DATETIME(3)  NOT NULL,
    published_by VARCHAR(200) NOT NULL,
    PRIMARY KEY (unit, period)
);
