/** What is asked about before it is done. */
export type Asked = 'retry' | 'cancel' | 'reschedule' | 'edit' | 'add' | 'skip';
