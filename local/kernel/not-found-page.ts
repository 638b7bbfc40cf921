/** The page with which Google answers an unknown path, whatever the API. */
import type { RawReply } from './raw-http';

export function notFoundPage(path: string): RawReply {
  const shown = path.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  const page = [
    '<!DOCTYPE html>',
    '<html lang=en>',
    '<title>Error 404 (Not Found)!!1</title>',
    '<p><b>404.</b> <ins>That’s an error.</ins>',
    `<p>The requested URL <code>${shown}</code> was not found on this server. <ins>That’s all we know.</ins>`,
  ];
  return { status: 404, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: Buffer.from(page.join('\n')) };
}
