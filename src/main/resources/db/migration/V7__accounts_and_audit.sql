-- What staff and the program did. Entries are never changed or removed; each hash covers the entry and the hash before it.
CREATE TABLE audit_entry (
    number        BIGINT       NOT NULL PRIMARY KEY,
    happened_at   DATETIME     NOT NULL,
    actor         VARCHAR(100) NOT NULL,
    origin        VARCHAR(100) NULL,
    act           VARCHAR(40)  NOT NULL,
    unit          VARCHAR(40)  NULL,
    subject       VARCHAR(200) NOT NULL,
    before_values LONGTEXT     NULL,
    after_values  LONGTEXT     NULL,
    hash          CHAR(64)     NOT NULL
);

CREATE INDEX audit_entry_by_unit ON audit_entry (unit, number);

-- One row: whoever adds an entry holds it, so that numbers have no gap and the chain no fork.
CREATE TABLE audit_head (
    id     INT      NOT NULL PRIMARY KEY,
    number BIGINT   NOT NULL,
    hash   CHAR(64) NOT NULL
);

INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- People. Who was there before is the installation's admin. No password yet: only a one-time link lets in.
ALTER TABLE account MODIFY COLUMN password_hash VARCHAR(200) NULL;
ALTER TABLE account ADD COLUMN full_name VARCHAR(200) NOT NULL DEFAULT 'Admin';
ALTER TABLE account ADD COLUMN role VARCHAR(10) NOT NULL DEFAULT 'ADMIN';
ALTER TABLE account ADD COLUMN all_units BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE account ADD COLUMN disabled_at DATETIME(3) NULL;
-- The second factor (RFC 6238): the secret in Base32, and the last time step whose code was used, since each is good once.
ALTER TABLE account ADD COLUMN totp_secret VARCHAR(64) NULL;
ALTER TABLE account ADD COLUMN totp_step BIGINT NULL;

-- The units of whoever is not there for all.
CREATE TABLE account_unit (
    account VARCHAR(40) NOT NULL,
    unit    VARCHAR(40) NOT NULL,
    PRIMARY KEY (account, unit),
    FOREIGN KEY (account) REFERENCES account (name),
    FOREIGN KEY (unit) REFERENCES unit (code)
);

-- Links with which somebody chooses a password, each good once; a new one ends those before.
CREATE TABLE account_link (
    secret_hash CHAR(64)    NOT NULL PRIMARY KEY,
    account     VARCHAR(40) NOT NULL,
    expires_at  DATETIME(3) NOT NULL,
    used_at     DATETIME(3) NULL,
    FOREIGN KEY (account) REFERENCES account (name)
);

-- Password was right, the code of the second factor is still asked for.
ALTER TABLE login_session ADD COLUMN code_due BOOLEAN NOT NULL DEFAULT FALSE;

-- Browsers in which somebody logged in before. Their attempts are counted apart, so that strangers who try passwords
-- keep nobody out of their own browser.
CREATE TABLE known_device (
    account  VARCHAR(40) NOT NULL,
    key_hash CHAR(64)    NOT NULL,
    seen_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (account, key_hash)
);

-- Attempts to log in since the last that succeeded. `client` is a known device, `-` for all others together, or `code`.
CREATE TABLE login_attempt (
    account VARCHAR(40) NOT NULL,
    client  VARCHAR(64) NOT NULL,
    tries   INT         NOT NULL,
    last_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account, client)
);

CREATE TABLE api_token (
    id           CHAR(36)     NOT NULL PRIMARY KEY,
    secret_hash  CHAR(64)     NOT NULL,
    account      VARCHAR(40)  NOT NULL,
    name         VARCHAR(50)  NOT NULL,
    scopes       VARCHAR(100) NOT NULL,
    made_at      DATETIME(3)  NOT NULL,
    expires_at   DATETIME(3)  NOT NULL,
    last_used_at DATETIME(3)  NULL,
    revoked_at   DATETIME(3)  NULL,
    FOREIGN KEY (account) REFERENCES account (name)
);

CREATE UNIQUE INDEX api_token_secret ON api_token (secret_hash);
