/** The page that mends a week, told already which room is closed when, on the clinic's clock. */
export const repairRoom = (roomId: string, from: string, until: string): string =>
  `/schedule/repair?${new URLSearchParams({ room: roomId, from, until }).toString()}`;
