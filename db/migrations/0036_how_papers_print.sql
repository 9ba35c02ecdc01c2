-- Sides and copies of a kind of paper, also where the computer's own viewer prints it; and the letters that no font had.

CREATE TABLE chosen_printers_next (
  paper_kind TEXT PRIMARY KEY CHECK (paper_kind <> ''),
  -- Empty: the computer's own viewer.
  printer TEXT NOT NULL,
  sides TEXT NOT NULL CHECK (sides IN ('one', 'both')),
  copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 9)
) STRICT;

INSERT INTO chosen_printers_next
SELECT paper_kind, printer, CASE WHEN paper_kind IN ('receipt', 'outageForm') THEN 'one' ELSE 'both' END, 1
FROM chosen_printers;
DROP TABLE chosen_printers;
ALTER TABLE chosen_printers_next RENAME TO chosen_printers;

-- Each letter of an issued paper that is a box on it, with the field in which it stands.
ALTER TABLE papers ADD COLUMN boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(boxes));
