-- How many days back money may be dated without a reason, and plans in the order of their making.

ALTER TABLE plan_policies ADD COLUMN back_dating_days INTEGER NOT NULL DEFAULT 14 CHECK (back_dating_days BETWEEN 0 AND 365);

CREATE INDEX plans_by_creation ON plans (created_at, number);
