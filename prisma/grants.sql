-- Who may do what in the database. Applied after every migration run; saying it twice changes nothing.
-- The roles are made once per cluster by bin/ before migrations: anfang_owner (owns the tables, runs migrations),
-- anfang_app (writes through lib/change.ts), anfang_read, anfang_upkeep (lib/upkeep.ts), custody_owner (nobody logs in as it).
revoke all on schema public from public;
grant usage on schema public to anfang_app, anfang_read, anfang_upkeep, custody_owner;
revoke all on all tables in schema public from public, anfang_app, anfang_read, anfang_upkeep;
grant select on all tables in schema public to anfang_read;
revoke select on "Credential", "Invitation", "RateLimit", "SentOnce" from anfang_read;

-- Evidence and all that belongs to it: added and changed; only what hangs on a record may go with its new version.
grant select on all tables in schema public to anfang_app;
revoke select on "Credential", "RateLimit" from anfang_app;
grant insert on "User", "Investigation", "Member", "Company", "CompanyProfile", "CompanyAlias", "Source", "Evidence", "AttributionStep", "FactQualifier", "Submission", "Decision",
  "EvidenceCompany", "EvidenceSource", "EvidenceLink", "Tag", "EvidenceTag", "SearchOutbox", "Invitation" to anfang_app;
grant update ("disabledAt") on "User" to anfang_app;
grant update on "Investigation", "Member", "CompanyProfile", "Source", "Evidence", "EvidenceCompany", "EvidenceSource", "EvidenceLink" to anfang_app;
grant delete on "Member", "CompanyAlias", "AttributionStep", "FactQualifier", "EvidenceCompany", "EvidenceSource", "EvidenceLink", "EvidenceTag" to anfang_app;
-- The facts of a kind are taken away and put back with each version of their record: its table is called like the kind, and the rest of its tables hang on that one.
do $$
declare facts regclass;
begin
  for facts in
    with kind as (
      select format('public.%I', upper(left(label, 1)) || substr(label, 2))::regclass of
      from unnest(enum_range(null::"EvidenceKind")::text[]) label where label <> 'unsorted')
    select of from kind union select conrelid from pg_constraint where contype = 'f' and confrelid in (select of from kind)
  loop
    execute format('grant insert, delete on %s to anfang_app', facts);
  end loop;
end $$;
grant usage on sequence "SearchOutbox_id_seq" to anfang_app;
-- Sessions and open invitations end with their user, in the same transaction.
grant update ("revokedAt") on "Session" to anfang_app;
grant update ("expiresAt", "acceptedAt") on "Invitation" to anfang_app;
-- Sentences for publication: what was cleared is never changed, and a sentence that is given up stays.
grant insert on "Claim", "ClaimEvidence", "Clearance" to anfang_app;
grant update on "Claim", "ClaimEvidence" to anfang_app;
grant delete on "ClaimEvidence" to anfang_app;
-- Comments: what one is about, who wrote it and which thread it stands in never changes, and none is deleted.
grant insert on "Comment" to anfang_app;
grant update (text, version, "updatedAt", "withdrawnAt", "settledAt", "settledById") on "Comment" to anfang_app;
-- Relations of companies: given up with a reason, and never deleted; what one rests on is said anew with each version.
grant insert on "CompanyRelation", "RelationEvidence" to anfang_app;
grant update on "CompanyRelation" to anfang_app;
grant delete on "RelationEvidence" to anfang_app;
-- What could find a victim: its masked form is read with the record; the value and its key only through their two functions.
grant insert on "VictimDatum" to anfang_app;
-- The calls of a log: added with it, and never changed.
grant insert on "CallLog", "CalledNumber", "LoggedCall" to anfang_app;
-- A name that a piece came with is kept until somebody says which company it is.
grant insert, delete on "UnsettledCompany" to anfang_app;
-- Tokens are made and ended with history; what they are and whose never changes.
grant insert, update ("revokedAt") on "Token" to anfang_app;

-- What was imported is added to, and never changed.
grant insert on "Import", "ImportedRow" to anfang_app;

-- What is not evidence.
grant select, insert, update, delete on "Session", "Credential", "Invitation", "Autosave", "SearchDocument", "SearchBehind", "Lease", "RateLimit",
  "SavedSearch", "RecentSearch", "SearchAside" to anfang_upkeep;
grant select, insert, update, delete on "StagedImport", "StagedChunk", "StagedRow" to anfang_upkeep;
grant select, delete on "SearchOutbox" to anfang_upkeep;
grant update ("lastUsedAt") on "Token" to anfang_upkeep;
grant select, insert, delete on "SentOnce" to anfang_upkeep;
grant select on all tables in schema public to anfang_upkeep;

revoke all on victim_value, victim_key, called_value, called_key from anfang_app, anfang_read, anfang_upkeep, public;
revoke all on function keep_victims, open_victims, keep_called, open_called from public;
grant execute on function keep_victims, open_victims, keep_called, open_called to anfang_app;

-- The history: read, and appended to through its one function.
alter table custody_head owner to custody_owner;
alter table custody_entry owner to custody_owner;
alter table custody_payload owner to custody_owner;
alter table custody_key owner to custody_owner;
alter function append_custody owner to custody_owner;
revoke all on custody_head, custody_entry, custody_payload, custody_key from anfang_app, anfang_read, anfang_upkeep, public;
grant select on custody_head, custody_entry, custody_payload, custody_key to anfang_read, anfang_app;
revoke all on function append_custody, admit_first_administrator, set_credential from public;
grant execute on function append_custody, set_credential to anfang_app;
grant execute on function admit_first_administrator to anfang_upkeep;
