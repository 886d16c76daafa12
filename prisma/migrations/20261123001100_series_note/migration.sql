-- The remark of a repeated booking belongs to every occurrence, also to those booked later.
ALTER TABLE session_series ADD COLUMN note TEXT NOT NULL DEFAULT '';
