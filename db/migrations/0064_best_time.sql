-- When a person is best called, in words; empty where nobody said.

ALTER TABLE contact_wish_editions ADD COLUMN best_time TEXT NOT NULL DEFAULT '';
