-- Some ladders are for the clinic alone. No ceiling says "any step at home", so "none at all" is said apart.
ALTER TABLE "protocol_version" ADD COLUMN "no_home_practice" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "protocol_version" ADD CONSTRAINT "protocol_version_home_ck"
  CHECK (NOT ("no_home_practice" AND "home_ceiling_key" IS NOT NULL));
