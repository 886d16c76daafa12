interface Review {
  readonly openedAt: string;
  readonly reviewedAt?: string | null;
}

/** Waiting ones first, the longest waiting on top; then the reviewed ones, the newest on top. */
export function sortReviews<R extends Review>(reviews: readonly R[]): { waiting: R[]; reviewed: R[] } {
  return {
    waiting: reviews
      .filter(({ reviewedAt }) => !reviewedAt)
      .sort((a, b) => a.openedAt.localeCompare(b.openedAt)),
    reviewed: reviews
      .filter(({ reviewedAt }) => reviewedAt)
      .sort((a, b) => b.openedAt.localeCompare(a.openedAt)),
  };
}
