-- The day's work asks for visits of the next days and for papers of the last ones, however many there are.
CREATE INDEX estimates_by_visit ON estimates (service_on, patient_id) WHERE service_on IS NOT NULL;

CREATE INDEX papers_by_moment ON papers (issued_at);
