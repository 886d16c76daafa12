export { ReferralPage } from './pages/ReferralPage.tsx';
export { ReferralsPage } from './pages/ReferralsPage.tsx';
