import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import codesEn from './en/codes.json';
import appEn from './en/app.json';
import offlineEn from './en/offline.json';
import refusalsEn from './en/refusals.json';
import codesEs from './es/codes.json';
import appEs from './es/app.json';
import offlineEs from './es/offline.json';
import refusalsEs from './es/refusals.json';
import { LANGUAGES } from './languages.ts';

const KEPT = 'consilium.language';
const files = import.meta.glob<{ default: Record<string, unknown> }>('./{en,es}/*.json');

/** The texts of a feature are loaded with it: one file per feature and language. */
const featureTexts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language: string, namespace: string, callback: ReadCallback) => {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) return callback(new Error(`There are no texts "${namespace}" in "${language}".`), false);
    load().then(
      (module) => callback(null, module.default),
      (error: Error) => callback(error, false),
    );
  },
};

const known = (language: string | null | undefined) =>
  LANGUAGES.find(({ code }) => language?.startsWith(code))?.code;

void i18next
  .use(featureTexts)
  .use(initReactI18next)
  .init({
    lng: known(localStorage.getItem(KEPT)) ?? known(navigator.language) ?? 'en',
    fallbackLng: 'en',
    supportedLngs: LANGUAGES.map(({ code }) => code),
    defaultNS: 'app',
    partialBundledLanguages: true,
    resources: {
      en: { app: appEn, codes: codesEn, offline: offlineEn, refusals: refusalsEn },
      es: { app: appEs, codes: codesEs, offline: offlineEs, refusals: refusalsEs },
    },
    interpolation: { escapeValue: false },
  });

const applied = (language: string) => {
  document.documentElement.lang = language;
  localStorage.setItem(KEPT, language);
};
applied(i18next.language);
i18next.on('languageChanged', applied);

export { i18next, LANGUAGES };
