-- A head corrects what is published of the party's projects, also where the import or the secretariat recorded it: the
-- revision of theirs is then superseded, which is all that this lets through.
create policy own_updates on revisions for update to entente_app
  using (
    status = 'published'
    and content ->> 'party' = any ((select acting_parties())::text[])
    and exists (select from entries e where e.id = entry_id and e.kind in ('update', 'update_view'))
  )
  with check (status = 'superseded');
