export { aReferralBundle, aReferralFile, type ReferralBundleOptions } from './a-referral-bundle.ts';
export { SYNTHETIC_TAG, type ReferralBundleType } from './bundle-writer.ts';
export { seededChance, type SeededChance } from './seeded-chance.ts';
