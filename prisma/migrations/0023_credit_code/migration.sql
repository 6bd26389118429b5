-- GB 32100-2015: the last of 18 characters checks the others (weights 3^i, modulo 31).
create function credit_code_holds(code text) returns boolean language sql immutable strict parallel safe as $$
  select code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$' and (
    select sum((array[1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28,1])[place]
      * (position(substr(code, place, 1) in '0123456789ABCDEFGHJKLMNPQRTUWXY') - 1)) % 31 = 0
    from generate_series(1, 18) place);
$$;
-- Not valid: a code that was taken down before is not lost, its next edit has to mend it.
alter table "CompanyProfile" add constraint "CompanyProfile_creditCode_holds" check ("creditCode" is null or credit_code_holds("creditCode")) not valid;
