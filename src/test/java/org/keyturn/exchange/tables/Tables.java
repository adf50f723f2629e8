package org.keyturn.exchange.tables;

/// Tables of other programs, made by hand after their columns.
public final class Tables {
  private Tables() {}

  public static final String KEEPASSXC =
      """
      "Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"
      "Root/Work/Servers","One","u","p","https://one.example","n","otpauth://totp/a?secret=JBSWY3DPEHPK3PXP","0","2024-05-06T07:08:09Z","2020-01-02T03:04:05Z"
      "Root","","v","q","","","","1","",""
      """;
  public static final String ONEPASSWORD =
      """
      Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes
      One,https://one.example/,u,p,otpauth://totp/x?secret=JBSWY3DPEHPK3PXP,true,false,a;b,n
      Two,,v,q,,false,true,,
      """;
  public static final String ONEPASSWORD_MAC =
      """
      notesPlain,password,title,type,url,username
      n,p,One,Login,https://one.example/,u
      """;
  public static final String ONEPASSWORD_WINDOWS =
      """
      UUID,TITLE,SCOPE,TYPE,NOTES,1: cardholder name,2: number,3: verification number,4: expiry date,Name 1: first name,Name 2: last name
      a1,Card,Default,Credit Card,,A B,4111111111111111,123,203104,,
      a2,Me,Default,Identity,,,,,,Ada,Byron
      """;
  public static final String NORDPASS =
      """
      name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state,type,custom_fields
      One,https://one.example,"[""https://two.example""]",u,p,n,,,,,,,Work/Web,,,,,,,,,password,"[{""label"":""PIN"",""type"":""hidden"",""value"":""77""},{""label"":""Hint"",""type"":""text"",""value"":""h""}]"
      Visa,,,,,,A B,4111111111111111,123,9999,04/31,,,,,,,,,,,credit_card,
      Me,,,,,,,,,,,12345,,Ada K Byron,555,a@b.example,1 St,Apt,Town,gb,ST,identity,
      Text,,,,,body,,,,,,,,,,,,,,,,note,
      Empty folder,,,,,,,,,,,,Empty folder,,,,,,,,,folder,
      Odd,,,,,,,,,,,,,,,,,,,,,passkey,{
      """;
  public static final String ROBOFORM =
      """
      Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2
      One,https://one.example,https://one.example,u,p,n,/Work/Web,"User ID$,,,txt,u","Password$,,,pwd,p","TOTP KEY$,,,txt,JBSWY3DPEHPK3PXP","Pet,,,pwd,a, b","-no-name-,,,txt,loose"
      Two,https://two.example,https://two.example/*,,,,,
      """;
  public static final String KEEPER =
      """
      Work\\Web,One,u,p,https://one.example,n,Team,TFC:Keeper,otpauth://totp/k?secret=JBSWY3DPEHPK3PXP,Hint,h
      ,Two,v,q,https://two.example,,
      """;
  public static final String DASHLANE_LOGINS =
      """
      username,username2,username3,title,password,note,url,category,otpUrl
      u,u2,,One,p,n,one.example,Work,otpauth://totp/d?secret=JBSWY3DPEHPK3PXP
      """;
  public static final String DASHLANE_PAYMENTS =
      """
      type,account_name,account_holder,cc_number,code,expiration_month,expiration_year,routing_number,account_number,country,issuing_bank
      credit_card,Ada Byron,,4111111111111111,123,04,31,,,US,Bank of One
      bank,Savings,Ada Byron,,,,,021000021,12345678,US,Bank of One
      """;
  public static final String DASHLANE_IDS =
      """
      type,number,name,issue_date,expiration_date,place_of_issue,state
      passport,P1,Ada K Byron,2022-03-30,2032-03-30,GB,
      license,D1,Ada Byron,2022-08-10,2032-10-10,US,NY
      social_security,S1,Ada Byron,,,,
      """;
  public static final String DASHLANE_PERSON =
      """
      type,title,first_name,middle_name,last_name,login,date_of_birth,place_of_birth,email,email_type,item_name,phone_number,address,country,state,city,zip,address_recipient,address_building,address_apartment,address_floor,address_door_code,job_title,url
      name,MR,John,,Doe,jdoe,2022-01-30,world,,,,,,,,,,,,,,,,
      email,,,,,,,,a@b.example,personal,Johns email,,,,,,,,,,,,,
      """;
}
