-- A period's recap as it was made final: everything its figures come from, as the text that its check code is a digest of. A correction is
-- a further edition beside those before; nothing here is ever changed.
CREATE TABLE recap_edition (
    unit     VARCHAR(40)  NOT NULL,
    period   VARCHAR(10)  NOT NULL,
    number   INT          NOT NULL,
    code     CHAR(12)     NOT NULL,
    made_at  DATETIME(3)  NOT NULL,
    snapshot LONGTEXT     NOT NULL,
    PRIMARY KEY (unit, period, number)
);

CREATE UNIQUE INDEX recap_edition_code ON recap_edition (code);
