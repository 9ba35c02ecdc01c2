-- An application that was begun by mistake goes out of use by a further edition that says so; nothing is deleted. Saved
-- once more, it is in use again.

ALTER TABLE determination_editions ADD COLUMN taken_back INTEGER NOT NULL DEFAULT 0 CHECK (taken_back IN (0, 1));
