-- How the clinic cuts a balance into equal payments, and how each version of a plan was cut. Empty for versions from
-- before: to the cent, halves up, every rest a payment of its own.
ALTER TABLE plan_policies ADD COLUMN split_increment INTEGER NOT NULL DEFAULT 1 CHECK (split_increment IN (1, 100, 500));
ALTER TABLE plan_policies ADD COLUMN split_rounding TEXT NOT NULL DEFAULT 'halfUp' CHECK (split_rounding IN ('halfUp', 'halfEven', 'up', 'down'));
ALTER TABLE plan_policies ADD COLUMN split_remainder TEXT NOT NULL DEFAULT 'last' CHECK (split_remainder IN ('last', 'spreadFirst'));

ALTER TABLE plan_versions ADD COLUMN cut_increment INTEGER CHECK (cut_increment IN (1, 100, 500));
ALTER TABLE plan_versions ADD COLUMN cut_rounding TEXT CHECK (cut_rounding IN ('halfUp', 'halfEven', 'up', 'down'));
ALTER TABLE plan_versions ADD COLUMN cut_remainder TEXT CHECK (cut_remainder IN ('last', 'spreadFirst'));
ALTER TABLE plan_versions ADD COLUMN least_last_cents INTEGER CHECK (least_last_cents BETWEEN 0 AND 90000000000);
