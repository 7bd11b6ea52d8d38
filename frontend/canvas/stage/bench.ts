import '../../styles/tokens.css';
import '../../styles/canvas.css';
import '../article-canvas';
import article from '../../../src/main/resources/samples/seed-article.txt?raw';
import arabic from '../../../src/main/resources/vaadin-i18n/translations_ar.properties?raw';
import english from '../../../src/main/resources/vaadin-i18n/translations_en.properties?raw';
import { company, deskLinks, deskSpans, deskSuggestions } from './desk-of-words';
import { FakeServer, labelsOf, pageOf } from './fake-server';

/** The page of text with a server of its own, to be looked at: `npx vite frontend/canvas/stage`, with ?lang=en. */

const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ar';
document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
const canvas = document.createElement('article-canvas');
const spans = deskSpans(article);
const server = new FakeServer(spans, deskLinks);
canvas.$server = server;
document.body.append(canvas);
canvas.load(
  pageOf(article, labelsOf(lang === 'ar' ? arabic : english), spans, {
    lang,
    links: deskLinks,
    suggestions: server.propose(deskSuggestions(article)),
    others: company(article),
    cite: { title: 'موسكو وطهران تتعاونان في تطوير المسيّرات', source: 'واشنطن بوست', date: '2022-12-09' },
  }),
);
