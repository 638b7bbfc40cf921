/** Step 1: the client company, the template, and the language and habits of the files. */
import { useMemo } from 'preact/hooks';
import { normaliseDomain } from '../../domain/email';
import { LANGUAGES, type Language } from '../../domain/language';
import { COUNTRIES, CURRENCIES, isCountry } from '../../domain/reference-data';
import { ChoiceField, SelectField, TextField, type Option } from './fields';
import { modernZone } from './form';
import type { StepProps } from './step-props';
import { useTexts } from './texts';

/** Each language is named in itself. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', uk: 'Українська' };

const byLabel =
  (language: Language) =>
  (left: Option, right: Option): number =>
    left.label.localeCompare(right.label, language);

function useReferenceOptions(language: Language) {
  return useMemo(() => {
    const regions = new Intl.DisplayNames(language, { type: 'region' });
    const currencies = new Intl.DisplayNames(language, { type: 'currency' });
    return {
      countries: Object.keys(COUNTRIES)
        .map((code) => ({ value: code, label: regions.of(code) ?? code }))
        .sort(byLabel(language)),
      currencies: CURRENCIES.map((code) => ({ value: code, label: `${code} · ${currencies.of(code) ?? code}` })).sort(
        byLabel(language),
      ),
      zones: [...new Set(Intl.supportedValuesOf('timeZone').map(modernZone))]
        .sort()
        .map((zone) => ({ value: zone, label: zone.replace(/_/g, ' ') })),
    };
  }, [language]);
}

export function ClientStep({ form, set, leave, errorOf }: StepProps) {
  const { t, language } = useTexts();
  const options = useReferenceOptions(language);
  const field = (path: string) => ({
    path,
    error: errorOf(path),
    onChange: (value: string) => set(path, value),
    onLeave: () => leave(path),
  });
  /** The country proposes its currency and time zone; what was chosen before by hand for another country is a proposal too. */
  const chooseCountry = (code: string): void => {
    set('client.country', code);
    if (!isCountry(code)) return;
    const [currency, zone] = COUNTRIES[code];
    set('currency', currency);
    if (zone) set('timeZone', zone);
  };
  return (
    <>
      <TextField {...field('client.company')} label={t.client.company} value={form.client.company} />
      <TextField
        {...field('client.domain')}
        label={t.client.domain}
        hint={t.client.domainHint}
        value={form.client.domain}
        onLeave={() => {
          const domain = normaliseDomain(form.client.domain);
          if (domain !== form.client.domain) set('client.domain', domain);
          leave('client.domain');
        }}
      />
      <TextField {...field('consultancy')} label={t.client.consultancy} value={form.consultancy} />
      <ChoiceField
        path="industry"
        label={t.client.industry}
        value={form.industry}
        options={(['b2b', 'developer'] as const).map((value) => ({ value, label: t.client.industries[value] }))}
        onChange={(value) => set('industry', value)}
      />
      <SelectField
        {...field('language')}
        label={t.client.language}
        hint={t.client.languageHint}
        value={form.language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <SelectField
        {...field('client.country')}
        label={t.client.country}
        value={form.client.country}
        options={options.countries}
        empty={t.choose}
        onChange={chooseCountry}
      />
      <SelectField
        {...field('currency')}
        label={t.client.currency}
        value={form.currency}
        options={options.currencies}
        empty={t.choose}
      />
      <SelectField
        {...field('timeZone')}
        label={t.client.timeZone}
        value={form.timeZone}
        options={options.zones}
        empty={form.timeZone || t.choose}
      />
      <details open={Boolean(form.accent || form.reference || errorOf('accent') || errorOf('reference'))}>
        <summary>{t.client.more}</summary>
        <TextField
          {...field('accent')}
          label={t.client.accent}
          hint={t.client.accentHint}
          optional
          value={form.accent}
        />
        <TextField
          {...field('reference')}
          label={t.client.reference}
          hint={t.client.referenceHint}
          optional
          value={form.reference}
        />
      </details>
    </>
  );
}
