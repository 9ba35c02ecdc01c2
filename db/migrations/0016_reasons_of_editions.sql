-- Why the clinic set a limit of law to a value of its own. Editions from before say nothing.

ALTER TABLE policy_pack_editions ADD COLUMN reason TEXT NOT NULL DEFAULT '';
