-- Counter tablets. Only the SHA-256 of a secret is kept: who reads these tables can become no tablet.

-- A tablet that a point let in. While its token is being changed the one before is good too, until the new one is used;
-- `rotation_salt` makes the new one out of the old one, so that it can be handed out again and again.
CREATE TABLE tablet (
    id                CHAR(36)    NOT NULL PRIMARY KEY,
    point             CHAR(6)     NOT NULL,
    token_hash        CHAR(64)    NOT NULL,
    token_since       DATETIME(3) NOT NULL,
    former_token_hash CHAR(64)    NULL,
    rotation_salt     CHAR(43)    NULL,
    enrolled_at       DATETIME(3) NOT NULL,
    revoked_at        DATETIME(3) NULL,
    seen_at           DATETIME(3) NULL,
    FOREIGN KEY (point) REFERENCES point (code)
);

CREATE UNIQUE INDEX tablet_token ON tablet (token_hash);
CREATE UNIQUE INDEX tablet_former_token ON tablet (former_token_hash);

-- The last that a tablet told of itself; what its browser does not tell is null.
CREATE TABLE tablet_report (
    tablet             CHAR(36)    NOT NULL PRIMARY KEY,
    reported_at        DATETIME(3) NOT NULL,
    waiting            BIGINT      NULL,
    oldest_at          DATETIME(3) NULL,
    refused            BIGINT      NULL,
    app                VARCHAR(40) NULL,
    storage_used       BIGINT      NULL,
    storage_quota      BIGINT      NULL,
    storage_persistent BOOLEAN     NULL,
    battery            INT         NULL,
    charging           BOOLEAN     NULL,
    FOREIGN KEY (tablet) REFERENCES tablet (id)
);

-- A code lets one tablet in, once, before it expires.
CREATE TABLE tablet_code (
    code_hash  CHAR(64)    NOT NULL PRIMARY KEY,
    point      CHAR(6)     NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at    DATETIME(3) NULL,
    FOREIGN KEY (point) REFERENCES point (code)
);
