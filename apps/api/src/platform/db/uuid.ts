const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether an id may reach the database; anything else cannot exist there. */
export const isUuid = (id: unknown): id is string => typeof id === 'string' && UUID.test(id);
