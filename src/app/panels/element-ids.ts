/** Id of the search field, for the key that goes there. */
export const SEARCH_FIELD_ID = 'search-launches';
