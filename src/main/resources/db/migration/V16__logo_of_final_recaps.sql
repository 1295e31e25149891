-- The logos that final recaps were made with, by SHA-256 of their base64: a unit may have another one since.
CREATE TABLE kept_logo (
    hash    CHAR(64) NOT NULL PRIMARY KEY,
    content LONGTEXT NOT NULL
);
