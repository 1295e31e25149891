-- What a unit's documents say besides its figures: head, signature, and the words for a capaian.
CREATE TABLE unit_imprint (
    unit              VARCHAR(40)  NOT NULL PRIMARY KEY,
    address           VARCHAR(500) NULL,
    official_name     VARCHAR(200) NULL,
    official_nip      CHAR(18)     NULL,
    official_position VARCHAR(200) NULL,
    official_rank     VARCHAR(200) NULL,
    capaian_scale     VARCHAR(500) NOT NULL,
    FOREIGN KEY (unit) REFERENCES unit (code)
);

-- A PNG in base64, as pages and documents carry it; made by the program out of what was uploaded.
CREATE TABLE unit_logo (
    unit    VARCHAR(40) NOT NULL PRIMARY KEY,
    content LONGTEXT    NOT NULL,
    FOREIGN KEY (unit) REFERENCES unit (code)
);

-- Estimated users of the services in one period; a period without a row has the unit's own number.
CREATE TABLE unit_population (
    unit       VARCHAR(40) NOT NULL,
    period     VARCHAR(10) NOT NULL,
    population BIGINT      NOT NULL,
    PRIMARY KEY (unit, period),
    FOREIGN KEY (unit) REFERENCES unit (code)
);

-- Where the point is found, and the point whose code is printed since in its stead.
ALTER TABLE point ADD COLUMN place VARCHAR(200) NULL;
ALTER TABLE point ADD COLUMN successor CHAR(6) NULL;

-- Questionnaires that units wrote, beside the built-in ones. A row is a version. While `published_at` is null it is a
-- draft, of which a code has at most one, the highest version; once published nothing of the row changes any more.
-- `content` is JSON: of a draft its questions, of a published one the whole questionnaire.
CREATE TABLE own_questionnaire (
    code         VARCHAR(40)  NOT NULL,
    version      INT          NOT NULL,
    unit         VARCHAR(40)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    content      LONGTEXT     NOT NULL,
    set_aside    BOOLEAN      NOT NULL,
    published_at DATETIME(3)  NULL,
    PRIMARY KEY (code, version),
    FOREIGN KEY (unit) REFERENCES unit (code)
);
