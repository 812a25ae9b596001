/** Statuses as pages receive them. What they mean and when they change is decided in `server/directives`. */
export type Stage = 'draft' | 'issued' | 'in_progress' | 'submitted' | 'returned' | 'additional_control' | 'closed';
export type Outcome = 'executed' | 'not_executed' | 'superseded';
export type Track = 'on_track' | 'at_risk' | 'off_track';
export type Schedule = 'no_deadline' | 'on_time' | 'due_soon' | 'overdue' | 'done_on_time' | 'done_late';
