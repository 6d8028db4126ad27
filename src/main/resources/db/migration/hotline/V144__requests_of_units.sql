-- A unit asks the centre to let the clock stand still (申请挂起), or to end what cannot go on without its caller (申请终止).
alter table hotline.ticket drop constraint ticket_stage_check;
alter table hotline.ticket add constraint ticket_stage_check check (stage in ('accepted', 'dispatched', 'signed',
    'return_requested', 'forwarded', 'handling', 'extension_requested', 'suspension_requested', 'termination_requested',
    'suspended', 'review', 'callback', 'rework', 'closed', 'archived', 'merged', 'difficult'));
