-- Why a response may be no resident's: HONEYPOT or TOO_FAST, null for no reason. It counts like any other; the tallies
-- tell how many there are in their item `suspicious`, which those written before this script do not have.
-- The last column and without a value, so that servers note it down and leave the rows as they are, however many.
ALTER TABLE response ADD COLUMN suspicion VARCHAR(10) NULL;
