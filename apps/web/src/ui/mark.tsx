/** The product's mark; decorative beside its name. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <img src="/mark.svg" alt="" width={size} height={size} style={{ flex: 'none' }} />
);
