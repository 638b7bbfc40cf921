/** Mail domains where anyone can get an address: never a company's own. */

/** Providers with a domain in many countries. */
const FAMILIES =
  /^(?:yahoo|ymail|rocketmail|hotmail|gmx|yandex)\.(?:com?\.)?[a-z]{2,3}$|^(?:outlook|live|msn)\.(?:com|ru|fr|de|it|es|pt|nl|be|at|dk|se|no|ie|cl|jp|in|com\.(?:au|br|ar|mx|pt|tr)|co\.(?:uk|za|id|th))$/;

const DOMAINS = new Set(
  (
    'gmail.com googlemail.com icloud.com me.com mac.com aol.com proton.me protonmail.com protonmail.ch pm.me zoho.com zohomail.com zohomail.eu ' +
    'mail.com email.com fastmail.com fastmail.fm hey.com tuta.com tuta.io tutanota.com tutanota.de mailbox.org posteo.de duck.com inbox.com ' +
    'hushmail.com web.de t-online.de freenet.de arcor.de orange.fr wanadoo.fr laposte.net free.fr sfr.fr libero.it virgilio.it tiscali.it ' +
    'btinternet.com sky.com comcast.net verizon.net att.net sbcglobal.net cox.net qq.com 163.com 126.com naver.com rediffmail.com ' +
    'mail.ru bk.ru list.ru inbox.ru internet.ru xmail.ru ya.ru narod.ru rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru r0.ru pochta.ru ' +
    'mail.ua ukr.net i.ua ua.fm email.ua 3g.ua meta.ua bigmir.net online.ua tut.by mail.by mail.kz inbox.lv inbox.lt inbox.eu one.lt mail.ee ' +
    'wp.pl o2.pl onet.pl op.pl poczta.onet.pl interia.pl interia.eu vp.pl gazeta.pl tlen.pl seznam.cz email.cz centrum.cz volny.cz post.cz ' +
    'azet.sk centrum.sk zoznam.sk abv.bg mail.bg dir.bg citromail.hu freemail.hu mail.md walla.co.il walla.com mynet.com'
  ).split(' '),
);

/** @param domain lower case */
export const isFreeDomain = (domain: string): boolean => DOMAINS.has(domain) || FAMILIES.test(domain);
