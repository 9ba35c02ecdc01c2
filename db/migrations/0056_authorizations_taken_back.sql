-- An authorization that was typed by mistake is taken back by a further edition that says so; nothing is deleted.

ALTER TABLE authorization_editions ADD COLUMN taken_back INTEGER NOT NULL DEFAULT 0 CHECK (taken_back IN (0, 1));
