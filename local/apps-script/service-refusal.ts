/** A service says no: the bundle sees an Exception with these words. */
export class ServiceRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ServiceRefusal';
  }
}
