-- Joining tickets (并单) is a right of its own, which agents have too; who could dispatch or answer callers keeps or gets it.
insert into identity.role_permission (role, permission)
select distinct role, 'hotline.join' from identity.role_permission where permission in ('hotline.dispatch', 'hotline.answer')
    on conflict do nothing;
