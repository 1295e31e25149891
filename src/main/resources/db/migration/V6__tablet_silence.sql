-- When somebody was written to that the tablet is silent; null while it is heard of.
ALTER TABLE tablet ADD COLUMN silence_told_at DATETIME(3) NULL;
