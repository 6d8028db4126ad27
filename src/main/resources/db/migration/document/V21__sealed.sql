-- Files that may hold personal data lie encrypted in <data>/attachments/sealed; those kept before stay where they are.
alter table document.attachment add column sealed boolean not null default false;
