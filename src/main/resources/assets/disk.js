'use strict';
/*
 * A store on this device's disk. What it says is kept is kept, also when somebody trips over the cable the moment after. Browsers
 * may have none, never say so, or close it behind our back.
 *
 * @param name of the database
 * @param store of its one object store
 * @param options of that
 * @return does the work on the store in a transaction of the mode; the result comes when it is on the disk
 */
const disk = (name, store, options) => {
  const OPENING = 2000;
  const WRITING = 10000;
  let opened = null;

  /** The database, or null if there is none. */
  function open() {
    return new Promise(resolve => {
      try {
        const request = indexedDB.open(name, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(store, options);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(null);
        setTimeout(() => resolve(null), OPENING);
      } catch (e) {
        resolve(null);
      }
    });
  }

  return async (mode, work) => {
    opened = opened || open();
    try {
      const transaction = (await opened).transaction(store, mode, {durability: 'strict'});
      return await new Promise((resolve, reject) => {
        const request = work(transaction.objectStore(store));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
        setTimeout(reject, WRITING); // It may be kept all the same, which does no harm.
      });
    } catch (e) {
      opened = null; // The next time opens it anew.
      throw e;
    }
  };
};
