-- Who made how many plans and logged how many calls is counted from these indexes alone.

CREATE INDEX plans_made ON plans (created_at, created_by);
CREATE INDEX plan_contacts_made ON plan_contacts (contacted_on, logged_by, outcome);
