-- A price list that is written piece by piece: until its last piece it holds nowhere, and it can be taken away whole.

CREATE TABLE fee_schedule_pending (
  schedule_id TEXT PRIMARY KEY NOT NULL REFERENCES fee_schedules (id)
) STRICT;

-- A list that has prices holds for good.
CREATE TRIGGER fee_schedule_pending_only_new BEFORE INSERT ON fee_schedule_pending
WHEN EXISTS (SELECT 1 FROM fees WHERE schedule_id = NEW.schedule_id)
  OR EXISTS (SELECT 1 FROM payer_prices WHERE schedule_id = NEW.schedule_id)
BEGIN
  SELECT RAISE(ABORT, 'a list that holds stays');
END;
CREATE TRIGGER fee_schedule_pending_no_update BEFORE UPDATE ON fee_schedule_pending
BEGIN
  SELECT RAISE(ABORT, 'fee_schedule_pending never changes');
END;

DROP TRIGGER fee_schedules_no_update;
CREATE TRIGGER fee_schedules_no_update BEFORE UPDATE ON fee_schedules
WHEN NOT EXISTS (SELECT 1 FROM fee_schedule_pending p WHERE p.schedule_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'fee_schedules never changes');
END;
DROP TRIGGER fee_schedules_no_delete;
CREATE TRIGGER fee_schedules_no_delete BEFORE DELETE ON fee_schedules
WHEN OLD.fee_count > 0 OR OLD.payer_price_count > 0
BEGIN
  SELECT RAISE(ABORT, 'fee_schedules never changes');
END;
DROP TRIGGER fees_no_delete;
CREATE TRIGGER fees_no_delete BEFORE DELETE ON fees
WHEN NOT EXISTS (SELECT 1 FROM fee_schedule_pending p WHERE p.schedule_id = OLD.schedule_id)
BEGIN
  SELECT RAISE(ABORT, 'fees never changes');
END;
DROP TRIGGER payer_prices_no_delete;
CREATE TRIGGER payer_prices_no_delete BEFORE DELETE ON payer_prices
WHEN NOT EXISTS (SELECT 1 FROM fee_schedule_pending p WHERE p.schedule_id = OLD.schedule_id)
BEGIN
  SELECT RAISE(ABORT, 'payer_prices never changes');
END;

-- What each column of a clinic's own file meant the last time, by the names of its columns.
CREATE TABLE price_columns (
  shape TEXT NOT NULL CHECK (length(shape) = 64),
  head_row INTEGER NOT NULL CHECK (head_row BETWEEN -1 AND 19),
  field TEXT NOT NULL CHECK (field IN ('code', 'modifier', 'words', 'category', 'charge', 'cash', 'codeType')),
  place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 499),
  PRIMARY KEY (shape, field)
) STRICT;
