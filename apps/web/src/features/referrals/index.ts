export const ReferralsPage = () => null;
export const ReferralPage = () => null;
